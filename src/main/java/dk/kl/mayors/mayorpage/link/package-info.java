/** Personal links: their tokens, how long they hold, and what staff do with them. */
package dk.kl.mayors.mayorpage.link;
