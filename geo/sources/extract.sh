#!/bin/sh
# Extracts the two files that no npm package holds from Debian packages (bookworm). Needs root,
# a fresh `apt-get update`, gdal-bin. Run once: sh extract.sh OUTPUT_FOLDER
set -e
out=$(cd "${1:?output folder}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download qgis-common libmagics++-data
for package in *.deb; do dpkg-deb -x "$package" unpacked; done

# Natural Earth 1:10m, lines of disputed boundaries: the oblast of 1991, the line of contact of 1994.
ogr2ogr -f GeoJSON -lco COORDINATE_PRECISION=5 -where "adm0_a3_l='AZE'" -select name \
  "$out/ne-nk-lines.geojson" unpacked/usr/share/qgis/resources/data/world_map.gpkg disputed_borders

# EFAS drainage network, cells of 5 km; upArea is the catchment in square kilometres.
ogr2ogr -f GeoJSON -lco COORDINATE_PRECISION=4 -spat 43 38.3 50.5 42 -where "upArea>=200" \
  "$out/efas-rivers.geojson" unpacked/usr/share/magics/efas/ExtendedDomain/lines.shp
