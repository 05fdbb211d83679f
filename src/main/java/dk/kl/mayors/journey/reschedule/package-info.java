/** Changes of dates: an event or all events of a round get another date, are held online or cancelled, and everything follows. */
package dk.kl.mayors.journey.reschedule;
