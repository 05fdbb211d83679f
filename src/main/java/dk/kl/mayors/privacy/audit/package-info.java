/** The pages of the audit log; the log itself is the personaldata module's. */
package dk.kl.mayors.privacy.audit;
