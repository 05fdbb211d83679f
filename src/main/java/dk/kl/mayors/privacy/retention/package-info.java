/** How long each round keeps each class of data, the nightly removal of the rest, its preview and its record. */
package dk.kl.mayors.privacy.retention;
