/** Corrections that mayors propose to their own contact data, and what staff decide about them. */
package dk.kl.mayors.mayorpage.correction;
