/** Erasing a person with proof: a request that a second person approves, one transaction that removes everything, and a signed record. */
package dk.kl.mayors.privacy.erasure;
