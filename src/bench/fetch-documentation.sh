#!/bin/sh
# Fetches real documentation from Debian's packages into a folder: about 2,000 pages in English, French and Japanese
# that are no variants of each other. For SearchBench; none of it is kept in the repository.
set -eu
mkdir -p "$1"
cd "$1"
apt-get download postgresql-doc-15 python3.11-doc apache2-doc
for package in *.deb; do dpkg -x "$package" unpacked; done
doc=unpacked/usr/share/doc
mkdir -p pages
mv $doc/postgresql-doc-15/html pages/postgresql
mv $doc/python3.11/html/library pages/python
for language in en fr ja; do mv $doc/apache2-doc/manual/$language "pages/apache-$language"; done
rm -r unpacked
