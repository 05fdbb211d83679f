/**
 * The legal sources that answers quote, when they are in force, and the templates that are bound to them. Which answer was built on which
 * source stands sealed in the vault, since it hints at what was asked.
 */
package dk.kl.mayors.inquiry.rules;
