/** Codes that a mayor gets by mail to read what is confidential. */
package dk.kl.mayors.mayorpage.code;
