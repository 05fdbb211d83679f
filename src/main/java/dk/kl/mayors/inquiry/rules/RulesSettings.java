package dk.kl.mayors.inquiry.rules;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the advisers work with the rules.
 *
 * @param lookBack how old an answer may be to be looked through when its rules are replaced; what is still open always is
 */
@ConfigurationProperties("mayors.rules")
record RulesSettings(@DefaultValue("P12M") Period lookBack) {
}
