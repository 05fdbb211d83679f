package dk.kl.mayors.network.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadMapTest {

    /** Roughly what a route planner says from town hall to town hall. */
    @ParameterizedTest
    @CsvSource({"0751,0461,145", "0101,0461,165", "0101,0751,305", "0101,0851,415", "0561,0461,140", "0101,0265,35", "0376,0101,120", "0851,0751,118"})
    void comesCloseToTheRoad(String from, String to, int road) {
        assertThat(km(from, to)).isBetween(road * 8 / 10, road * 12 / 10);
    }

    @Test
    void goesOverTheBridgesAndNotOverTheWater() {
        assertThat(km("0306", "0706")).as("Odsherred to Syddjurs, 60 km by air").isGreaterThan(250);
    }

    @Test
    void isTheSameBothWays() {
        for (String from : new String[] {"0400", "0101", "0461", "0751", "0825"}) {
            for (String to : new String[] {"0400", "0101", "0461", "0751", "0825"}) {
                assertThat(km(from, to)).isEqualTo(km(to, from));
            }
        }
        assertThat(km("0751", "0751")).isZero();
    }

    @Test
    void islandsLieAsFarAwayAsTheFerryTakes() {
        assertThat(km("0825", "0813")).as("Læsø to Frederikshavn").isGreaterThan(90);
        assertThat(km("0400", "0101")).as("Bornholm to København").isGreaterThan(150);
    }

    private static int km(String from, String to) {
        return RoadMap.km(SampleProblems.municipality(from), SampleProblems.municipality(to));
    }
}
