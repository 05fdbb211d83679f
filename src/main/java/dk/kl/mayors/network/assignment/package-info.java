/**
 * Who goes into which network: the criteria, the search for a good assignment, and why it turned out as it did. Plain computation on
 * plain data: no database, no engine, no clock; the same problem and seed always give the same answer.
 */
package dk.kl.mayors.network.assignment;
