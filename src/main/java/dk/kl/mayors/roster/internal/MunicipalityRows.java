package dk.kl.mayors.roster.internal;

import org.springframework.data.jpa.repository.JpaRepository;

/** The 98 municipalities. */
interface MunicipalityRows extends JpaRepository<MunicipalityRow, String> {
}
