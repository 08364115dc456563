#!/bin/sh
# Makes the theme's modules of these sources. A test compares the digest in their first line, so
# that nobody forgets. ESBUILD may name a program that is already installed.
set -eu
cd "$(dirname "$0")"
for pair in search:search page:search-page; do
  target=../../../themes/harbour/assets/js/${pair#*:}.js
  digest=$(cat analysis.js page.js search.js stem.js triage.js words.js | sha256sum | cut -c1-16)
  {
    echo "// Made of src/main/js by its build.sh; $digest"
    ${ESBUILD:-npx --yes esbuild@0.28.2} "${pair%:*}.js" --bundle --minify --format=esm --charset=utf8 \
      --target=es2022 --external:./search.js --log-level=error
  } > "$target"
done
