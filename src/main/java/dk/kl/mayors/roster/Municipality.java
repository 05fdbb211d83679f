package dk.kl.mayors.roster;

/**
 * One of the 98 municipalities, as reference data.
 *
 * @param officialName stored, because it cannot be derived: "Københavns Kommune"
 * @param kkr          the body of the region, for instance "KKR Midtjylland"
 * @param mayorTitle   "borgmester", in København "overborgmester"
 * @param inhabitants  thousands, roughly, for balancing only
 */
public record Municipality(MunicipalityCode code, String name, String officialName, String region, String kkr, double latitude,
                           double longitude, double inhabitants, String mayorTitle) {
}
