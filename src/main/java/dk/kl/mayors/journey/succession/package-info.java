/** Succession: one mayor follows another, for good or while on leave. Owns the models {@code succession}, {@code mandate-handover} and {@code mayor-leave}. */
package dk.kl.mayors.journey.succession;
