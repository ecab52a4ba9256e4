"""Makes the lists that every new workspace begins with: places, currencies, industries.

usage: seeds.py COUNTRY_CODES.csv CURRENCY_CODES.csv NAICS_2022.csv OUT_DIR

Country and currency codes: datahub.io (PDDL). Industries: NAICS 2022, US Census Bureau. The areas
between the world and the countries are the ones that partner programs sell by.
"""
import csv
import re
import sys

AREAS = [
    ("EMEA", "WORLD", "Europe, Middle East and Africa"),
    ("AMER", "WORLD", "Americas"),
    ("APAC", "WORLD", "Asia Pacific"),
    ("DACH", "EMEA", "DACH"),
    ("UKI", "EMEA", "UK and Ireland"),
    ("NORDICS", "EMEA", "Nordics"),
    ("BENELUX", "EMEA", "Benelux"),
    ("FRANCE", "EMEA", "France and Monaco"),
    ("SOUTHERN-EUROPE", "EMEA", "Southern Europe"),
    ("CENTRAL-EUROPE", "EMEA", "Central Europe"),
    ("EASTERN-EUROPE", "EMEA", "Eastern Europe"),
    ("MIDDLE-EAST", "EMEA", "Middle East"),
    ("AFRICA", "EMEA", "Africa"),
    ("NORTH-AMERICA", "AMER", "North America"),
    ("LATIN-AMERICA", "AMER", "Latin America"),
    ("CARIBBEAN", "AMER", "Caribbean"),
    ("ANZ", "APAC", "Australia and New Zealand"),
    ("ASEAN", "APAC", "Southeast Asia"),
    ("EAST-ASIA", "APAC", "East Asia"),
    ("SOUTH-ASIA", "APAC", "South Asia"),
    ("CENTRAL-ASIA", "APAC", "Central Asia"),
    ("PACIFIC", "APAC", "Pacific islands"),
    ("POLAR", "WORLD", "Antarctica"),
]
OWN = {
    "DACH": "DE AT CH LI",
    "UKI": "GB IE IM JE GG",
    "NORDICS": "SE NO DK FI IS FO AX SJ GL",
    "BENELUX": "NL BE LU",
    "FRANCE": "FR MC",
    "SOUTHERN-EUROPE": "ES PT IT GR MT CY AD SM VA GI",
    "CENTRAL-EUROPE": "PL CZ SK HU SI HR EE LV LT",
    "EASTERN-EUROPE": "RO BG MD UA BY RU RS BA ME MK AL",
    "MIDDLE-EAST": "TR IL PS JO LB SY IQ IR SA AE QA BH KW OM YE EG",
    "NORTH-AMERICA": "US CA MX PM BM UM",
    "CENTRAL-ASIA": "KZ KG TJ TM UZ AM AZ GE MN",
    "SOUTH-ASIA": "IN PK BD LK NP BT MV AF IO",
    "EAST-ASIA": "JP KR KP CN HK MO TW",
    "ANZ": "AU NZ NF CX CC HM",
    "POLAR": "AQ BV TF GS",
}
BY_SUBREGION = {
    "South-eastern Asia": "ASEAN",
    "Sub-Saharan Africa": "AFRICA",
    "Northern Africa": "AFRICA",
    "Melanesia": "PACIFIC",
    "Micronesia": "PACIFIC",
    "Polynesia": "PACIFIC",
}
NAMES = {
    "US": "United States",
    "GB": "United Kingdom",
    "BA": "Bosnia and Herzegovina",
    "UM": "US Outlying Islands",
    "VI": "US Virgin Islands",
    "CD": "DR Congo",
    "CG": "Congo",
}
CURRENCIES = {"TR": "TRY", "PS": "ILS", "GS": "GBP"}


def area_of(row):
    code = row["ISO3166-1-Alpha-2"]
    for area, countries in OWN.items():
        if code in countries.split():
            return area
    if row["Sub-region Name"] in BY_SUBREGION:
        return BY_SUBREGION[row["Sub-region Name"]]
    if row["Intermediate Region Name"] == "Caribbean":
        return "CARIBBEAN"
    if row["Sub-region Name"] == "Latin America and the Caribbean":
        return "LATIN-AMERICA"
    raise SystemExit("no area for " + code)


def write(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(",".join(head) + "\n")
        for row in rows:
            if any("," in value for value in row[:-1]):
                raise SystemExit("only the last column may hold a comma: %s" % (row,))
            out.write(",".join(row) + "\n")


def regions(source):
    rows = [("WORLD", "", "WORLD", "", "World")]
    rows += [(code, "", "AREA", parent, name) for code, parent, name in AREAS]
    countries = []
    for row in csv.DictReader(open(source, encoding="utf-8")):
        code = row["ISO3166-1-Alpha-2"]
        name = NAMES.get(code, row["CLDR display name"]).replace(" & ", " and ")
        currency = row["ISO4217-currency_alphabetic_code"].split(",")[0].strip()
        currency = currency or CURRENCIES.get(code, "")
        countries.append((code, currency, "COUNTRY", area_of(row), name))
    return rows + sorted(countries)


def currencies(source):
    found = {}
    for row in csv.DictReader(open(source, encoding="utf-8")):
        code, digits = row["AlphabeticCode"], row["MinorUnit"].strip()
        fund = re.match(r"X[A-Z]{2}$", code) and code not in ("XAF", "XCD", "XCG", "XOF", "XPF")
        if code and not row["WithdrawalDate"] and digits.isdigit() and not fund:
            if code not in ("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW"):
                found[code] = (code, digits, row["Currency"].strip())
    return sorted(found.values())


def verticals(source):
    rows, sectors = [], {}
    for line in csv.reader(open(source, encoding="utf-8")):
        if len(line) < 2 or not re.match(r"\d", line[0]):
            continue
        code, title = line[0].strip(), re.sub(r"T$", "", line[1].strip()).strip()
        if re.fullmatch(r"\d\d(-\d\d)?", code):
            first, _, last = code.partition("-")
            for sector in range(int(first), int(last or first) + 1):
                sectors[str(sector)] = code
            rows.append((code, "", title))
        elif re.fullmatch(r"\d{3}", code):
            rows.append((code, sectors[code[:2]], title))
    return rows


def main(countries, currency, naics, out):
    write(out + "/regions.csv", ("code", "currency", "level", "parent", "name"), regions(countries))
    write(out + "/currencies.csv", ("code", "exponent", "name"), currencies(currency))
    write(out + "/verticals.csv", ("code", "parent", "name"), verticals(naics))


main(*sys.argv[1:])
