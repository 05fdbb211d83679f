package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A municipality as the change log has loaded it. */
@Entity
@Immutable
@Table(name = "municipality")
class MunicipalityRow {

    @Id
    private String code;
    private String name;
    private String officialName;
    private String region;
    private String kkr;
    private double latitude;
    private double longitude;
    @Column(name = "inhabitants_thousands")
    private double inhabitants;
    private String mayorTitle;

    protected MunicipalityRow() {
    }

    Municipality asMunicipality() {
        return new Municipality(new MunicipalityCode(code), name, officialName, region, kkr, latitude, longitude, inhabitants, mayorTitle);
    }
}
