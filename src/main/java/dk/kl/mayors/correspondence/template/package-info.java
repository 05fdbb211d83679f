/** Texts in Markdown with merge fields: what may stand in them, and how they are filled. Staff can write such texts; nothing in them is evaluated. */
package dk.kl.mayors.correspondence.template;
