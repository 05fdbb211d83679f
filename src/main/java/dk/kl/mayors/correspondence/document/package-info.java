/** Files as they left the house, by their SHA-256. */
package dk.kl.mayors.correspondence.document;
