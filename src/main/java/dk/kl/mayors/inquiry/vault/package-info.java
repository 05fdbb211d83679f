/**
 * The only place where the words of an inquiry are kept: sealed with AES-256-GCM under a key from the environment, bound to their inquiry,
 * entry and kind. Knows nothing of who may read them; its callers ask first.
 */
package dk.kl.mayors.inquiry.vault;
