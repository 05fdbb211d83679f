/** Signed records: a JSON object that nobody can change unseen (RFC 7515 with EdDSA, RFC 8037), and the keys behind them. */
package dk.kl.mayors.privacy.proof;
