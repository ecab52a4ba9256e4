"""Makes resources/app/mangrove/geo/world.bin from Natural Earth's country polygons (1:110 m).

    python3 src/build/geo/world.py ne_110m_admin_0_countries.geojson resources/app/mangrove/geo/world.bin

The polygons are projected once (Natural Earth projection) and cut to the inhabited world, so that
the program only scales. Big-endian: "MGEO", byte version 1, float width/height of the picture,
short countries; for each: UTF iso2 ("" when none is assigned), short rings; for each ring: short
points, then x and y of each as unsigned shorts, 0..65535 of the picture's width and height.
"""
import json
import math
import struct
import sys

SOUTH, NORTH = -56.0, 83.7
FIXED = {"Kosovo": "XK", "Norway": "NO", "France": "FR"}


def project(lon, lat):
    p, l = math.radians(lat), math.radians(lon)
    p2, p4 = p * p, p ** 4
    x = l * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return x, y


def code(properties):
    if properties["NAME"] in FIXED:
        return FIXED[properties["NAME"]]
    for key in ("ISO_A2", "ISO_A2_EH", "WB_A2"):
        value = properties.get(key) or ""
        if len(value) == 2 and value.isalpha():
            return value
    return ""


def rings(geometry):
    parts = geometry["coordinates"]
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    return [ring for polygon in polygons for ring in polygon]


def main(source, target):
    with open(source, encoding="utf-8") as file:
        features = json.load(file)["features"]
    left, right = project(-180, 0)[0], project(180, 0)[0]
    low, high = project(0, SOUTH)[1], project(0, NORTH)[1]
    out = bytearray(b"MGEO\x01" + struct.pack(">f", (right - left) / (high - low)))
    kept = [f for f in features if f["properties"]["NAME"] != "Antarctica"]
    kept.sort(key=lambda f: (code(f["properties"]), f["properties"]["NAME"]))
    out += struct.pack(">H", len(kept))
    for feature in kept:
        name = code(feature["properties"]).encode()
        shapes = rings(feature["geometry"])
        out += struct.pack(">H", len(name)) + name + struct.pack(">H", len(shapes))
        for ring in shapes:
            out += struct.pack(">H", len(ring))
            for point in ring:
                x, y = project(point[0], point[1])
                u = round(65535 * (x - left) / (right - left))
                v = round(65535 * (high - y) / (high - low))
                out += struct.pack(">HH", min(65535, max(0, u)), min(65535, max(0, v)))
    with open(target, "wb") as file:
        file.write(out)
    print(len(kept), "countries", len(out), "bytes")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
