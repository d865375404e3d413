export const IMPORT_HELP = `kraftsam import – läser in öppna data

  kraftsam import taxonomy <mapp eller adress>        JobTech Taxonomy som filer; börja med den
  kraftsam import geo <fil>                           gränser och mittpunkter (GeoJSON), eller orter
  kraftsam import areas <fil>                         namngivna områden: code;name;kind;members
  kraftsam import ads <fil.jsonl[.gz], adress eller ->  platsannonser (JobStream, JobSearch)
  kraftsam import ad-counts <mapp eller fil> --year 2024  annonser som källan själv har räknat
  kraftsam import barometer <fil eller adress>        Yrkesbarometern
  kraftsam import offerings <mapp, fil eller adress>  utbildningar (EMIL 3 eller JSON-rader)
  kraftsam import syllabi <fil> --provider <lärosäte> kursplaner (JSON-rader)
  kraftsam import sweden [adress]                     taxonomi, barometer, utbildningar och annonser från de
                                                      officiella adresserna, eller från en spegel

  --force               ta in även det som är oförändrat, eller mycket mindre än förra gången
  --synthetic           uppgifterna är påhittade; de hålls isär från de verkliga
  --as-version <namn>   taxonomins version, om adressen inte säger den
  --year <år>           året som ad-counts gäller
  --level <nivå>        county eller municipality, om filens namn inte säger vilket (ad-counts)
  --provider <namn>     lärosätet som kursplanerna kommer från
  --prefix <kortnamn>   skiljer lärosätenas kursplaner åt, till exempel miun
  --json                sammanfattningen som JSON på standard ut
  --help                den här texten

Inläsningen får avbrytas när som helst; samma kommando fortsätter. Samma data två gånger ändrar ingenting.
Rader som inte går att läsa hamnar i en fil under rejects/ i hemmappen, med rad, fält och skäl.

Slutkod: 0 inläst eller oförändrat, 1 gick inte, 2 fel användning, 3 förra versionen behölls.
`;
