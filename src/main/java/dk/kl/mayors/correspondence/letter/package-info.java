/** The welcome letter on paper: its letterhead, its text, its enclosures, and the PDF. */
package dk.kl.mayors.correspondence.letter;
