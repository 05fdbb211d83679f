/** The access report: what all keepers of personal data tell about one person, as PDF and as JSON. */
package dk.kl.mayors.privacy.access;
