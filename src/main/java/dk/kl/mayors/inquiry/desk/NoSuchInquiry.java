package dk.kl.mayors.inquiry.desk;

/** For this person there is no such inquiry, whether or not there is one. */
class NoSuchInquiry extends RuntimeException {
}
