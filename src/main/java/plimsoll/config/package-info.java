/**
 * What the content folder says about itself: {@code site.yaml}, {@code glossary.yaml}, {@code
 * approvals.yaml}, and the YAML and TOML readers that front matter uses too.
 *
 * <p>This package knows nothing of documents. All of it is above the gate: it holds internal words.
 */
@NullMarked
package plimsoll.config;

import org.jspecify.annotations.NullMarked;
