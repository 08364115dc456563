/**
 * Invented content folders for the proofs. Each is thrown from two sets of dice: what customers may
 * know depends on the open dice alone, everything else on the hidden ones; so two folders of the
 * same open dice must give customers the same site.
 */
package plimsoll.invented;
