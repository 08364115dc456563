/**
 * What people already have, as our Markdown: exports of status pages, wikis, notebooks and issue
 * trackers.
 *
 * <p>An {@link plimsoll.imports.Importer} reads one format and makes {@link
 * plimsoll.imports.Imported} items of it; {@link plimsoll.imports.MarkdownFile} is the only place
 * that writes them down, and {@link plimsoll.imports.Import} the only one that touches the folder
 * they go to. This package knows nothing of sites, and asks no network. Nothing that it writes is
 * for customers: publishing is a decision.
 */
@NullMarked
package plimsoll.imports;

import org.jspecify.annotations.NullMarked;
