/** Measures how long a build takes, how much of the processor and how much memory. */
package plimsoll.bench;
