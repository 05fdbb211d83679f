/** The guards around the engine: what expressions may do, what the web apps' interface refuses, what the product does not start with. */
package dk.kl.mayors.engine.internal;
