/**
 * Counties and municipalities: SCB's codes and names, the position of the main town to two decimals and the
 * population in thousands, rounded, which only decides how much is generated there.
 */
export interface PlaceFacts {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly thousands: number;
}

type Row = readonly [code: string, name: string, longitude: number, latitude: number, thousands: number];

const place = ([code, name, longitude, latitude, thousands]: Row): PlaceFacts => ({
  code,
  name,
  longitude,
  latitude,
  thousands,
});

const COUNTIES: readonly Row[] = [
  ['01', 'Stockholms län', 18.07, 59.33, 2450],
  ['03', 'Uppsala län', 17.64, 60.0, 405],
  ['04', 'Södermanlands län', 16.72, 59.05, 302],
  ['05', 'Östergötlands län', 15.62, 58.41, 472],
  ['06', 'Jönköpings län', 14.38, 57.5, 368],
  ['07', 'Kronobergs län', 14.55, 56.8, 204],
  ['08', 'Kalmar län', 16.15, 57.2, 246],
  ['09', 'Gotlands län', 18.48, 57.47, 61],
  ['10', 'Blekinge län', 15.25, 56.27, 158],
  ['12', 'Skåne län', 13.6, 55.95, 1420],
  ['13', 'Hallands län', 12.75, 56.95, 344],
  ['14', 'Västra Götalands län', 12.8, 58.2, 1770],
  ['17', 'Värmlands län', 13.3, 59.8, 284],
  ['18', 'Örebro län', 15.1, 59.4, 308],
  ['19', 'Västmanlands län', 16.2, 59.7, 280],
  ['20', 'Dalarnas län', 14.5, 61.0, 288],
  ['21', 'Gävleborgs län', 16.4, 61.3, 287],
  ['22', 'Västernorrlands län', 17.6, 62.9, 243],
  ['23', 'Jämtlands län', 14.4, 63.2, 133],
  ['24', 'Västerbottens län', 18.2, 64.7, 278],
  ['25', 'Norrbottens län', 20.6, 66.6, 249],
];

const MUNICIPALITIES_OF_THE_REGION: readonly Row[] = [
  ['1401', 'Härryda', 12.29, 57.66, 39],
  ['1402', 'Partille', 12.11, 57.74, 40],
  ['1407', 'Öckerö', 11.65, 57.71, 13],
  ['1415', 'Stenungsund', 11.82, 58.07, 28],
  ['1419', 'Tjörn', 11.63, 58.0, 16],
  ['1421', 'Orust', 11.7, 58.18, 15],
  ['1427', 'Sotenäs', 11.28, 58.38, 9],
  ['1430', 'Munkedal', 11.68, 58.48, 11],
  ['1435', 'Tanum', 11.32, 58.72, 13],
  ['1438', 'Dals-Ed', 11.93, 58.91, 5],
  ['1439', 'Färgelanda', 11.99, 58.57, 7],
  ['1440', 'Ale', 12.14, 57.9, 33],
  ['1441', 'Lerum', 12.27, 57.77, 43],
  ['1442', 'Vårgårda', 12.81, 58.03, 12],
  ['1443', 'Bollebygd', 12.57, 57.67, 10],
  ['1444', 'Grästorp', 12.68, 58.33, 6],
  ['1445', 'Essunga', 12.71, 58.19, 6],
  ['1446', 'Karlsborg', 14.51, 58.53, 7],
  ['1447', 'Gullspång', 14.1, 58.99, 5],
  ['1452', 'Tranemo', 13.35, 57.48, 12],
  ['1460', 'Bengtsfors', 12.23, 59.03, 9],
  ['1461', 'Mellerud', 12.46, 58.7, 9],
  ['1462', 'Lilla Edet', 12.13, 58.13, 14],
  ['1463', 'Mark', 12.69, 57.51, 35],
  ['1465', 'Svenljunga', 13.11, 57.5, 11],
  ['1466', 'Herrljunga', 13.02, 58.08, 9],
  ['1470', 'Vara', 12.95, 58.26, 16],
  ['1471', 'Götene', 13.49, 58.53, 13],
  ['1472', 'Tibro', 14.16, 58.42, 11],
  ['1473', 'Töreboda', 14.13, 58.7, 9],
  ['1480', 'Göteborg', 11.97, 57.71, 600],
  ['1481', 'Mölndal', 12.01, 57.66, 70],
  ['1482', 'Kungälv', 11.98, 57.87, 49],
  ['1484', 'Lysekil', 11.44, 58.27, 14],
  ['1485', 'Uddevalla', 11.94, 58.35, 57],
  ['1486', 'Strömstad', 11.17, 58.94, 13],
  ['1487', 'Vänersborg', 12.32, 58.38, 39],
  ['1488', 'Trollhättan', 12.29, 58.28, 59],
  ['1489', 'Alingsås', 12.53, 57.93, 42],
  ['1490', 'Borås', 12.94, 57.72, 114],
  ['1491', 'Ulricehamn', 13.41, 57.79, 25],
  ['1492', 'Åmål', 12.7, 59.05, 12],
  ['1493', 'Mariestad', 13.82, 58.71, 25],
  ['1494', 'Lidköping', 13.16, 58.5, 40],
  ['1495', 'Skara', 13.44, 58.39, 19],
  ['1496', 'Skövde', 13.85, 58.39, 57],
  ['1497', 'Hjo', 14.28, 58.3, 9],
  ['1498', 'Tidaholm', 13.96, 58.18, 13],
  ['1499', 'Falköping', 13.55, 58.17, 33],
];

const SEATS_OF_OTHER_COUNTIES: readonly Row[] = [
  ['0180', 'Stockholm', 18.07, 59.33, 985],
  ['0380', 'Uppsala', 17.64, 59.86, 245],
  ['0480', 'Nyköping', 17.01, 58.75, 58],
  ['0580', 'Linköping', 15.62, 58.41, 167],
  ['0680', 'Jönköping', 14.16, 57.78, 146],
  ['0780', 'Växjö', 14.81, 56.88, 97],
  ['0880', 'Kalmar', 16.36, 56.66, 72],
  ['0980', 'Gotland', 18.29, 57.63, 61],
  ['1080', 'Karlskrona', 15.59, 56.16, 66],
  ['1280', 'Malmö', 13.0, 55.6, 362],
  ['1380', 'Halmstad', 12.86, 56.67, 105],
  ['1780', 'Karlstad', 13.5, 59.38, 97],
  ['1880', 'Örebro', 15.21, 59.27, 159],
  ['1980', 'Västerås', 16.54, 59.61, 160],
  ['2080', 'Falun', 15.63, 60.61, 60],
  ['2180', 'Gävle', 17.14, 60.67, 104],
  ['2280', 'Härnösand', 17.94, 62.63, 25],
  ['2380', 'Östersund', 14.64, 63.18, 65],
  ['2480', 'Umeå', 20.26, 63.83, 133],
  ['2580', 'Luleå', 22.15, 65.58, 79],
];

export const counties: readonly PlaceFacts[] = COUNTIES.map(place);
/** The 49 municipalities of the demonstration region, Västra Götalands län. */
export const regionMunicipalities: readonly PlaceFacts[] = MUNICIPALITIES_OF_THE_REGION.map(place);
/** One municipality in each of the other counties: its residence town. */
export const countySeats: readonly PlaceFacts[] = SEATS_OF_OTHER_COUNTIES.map(place);
export const municipalities: readonly PlaceFacts[] = [...regionMunicipalities, ...countySeats];

/** County code of the region that the demonstration describes in depth. */
export const REGION = '14';
