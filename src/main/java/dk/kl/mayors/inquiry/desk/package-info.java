/** Staff's pages for inquiries: who may see how much of each, breaking the glass, and the work on them. Asks {@code Casework} to do the work. */
package dk.kl.mayors.inquiry.desk;
