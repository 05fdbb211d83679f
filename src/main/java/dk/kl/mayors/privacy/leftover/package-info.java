/** Looks for what is left of a person: in every text and byte column of the schema, the engine's tables too, and in the product's log. */
package dk.kl.mayors.privacy.leftover;
