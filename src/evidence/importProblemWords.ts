import type { Language, LocalText } from '../kernel/text.ts';
import { localText } from '../kernel/text.ts';

/** Why an import stopped, and what to do; by problem code of docs/problems.md. */
interface ProblemWords {
  readonly what: LocalText;
  readonly todo: LocalText;
}

const AGAIN: LocalText = {
  sv: 'Försök igen senare. Den förra versionen gäller så länge.',
  en: 'Try again later. The previous version stays in force meanwhile.',
};
const FETCH_AGAIN: LocalText = { sv: 'Hämta filen på nytt.', en: 'Fetch the file again.' };
const COMPARE: LocalText = {
  sv: 'Jämför med kommandots hjälp; källan kan ha bytt form.',
  en: 'Compare with the command’s help; the source may have changed its shape.',
};
const RIGHTS: LocalText = {
  sv: 'Kontrollera adressen och rätten att läsa den.',
  en: 'Check the address and the right to read it.',
};

const problem = (sv: string, en: string, todo: LocalText): ProblemWords => ({ what: { sv, en }, todo });

const PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'source-not-found': problem('Filen eller adressen finns inte.', 'The file or address does not exist.', RIGHTS),
  'source-is-folder': problem('En mapp angavs i stället för en fil.', 'A folder was named instead of a file.', {
    sv: 'Ange filen i mappen.',
    en: 'Name the file in it.',
  }),
  'source-unreadable': problem('Filen går inte att läsa.', 'The file cannot be read.', RIGHTS),
  'source-refused': problem('Källan nekade oss att läsa.', 'The source refused to let us read.', RIGHTS),
  'source-unreachable': problem('Källan svarade inte.', 'The source did not answer.', AGAIN),
  'source-timeout': problem('Källan svarade för långsamt.', 'The source took too long.', AGAIN),
  'source-interrupted': problem('Källans svar bröts.', 'The source’s answer broke off.', {
    sv: 'Kör samma kommando igen, så fortsätter inläsningen.',
    en: 'Run the same command again; the import goes on.',
  }),
  'source-incomplete': problem(
    'Källan gav färre poster än den säger sig ha.',
    'The source gave fewer records than it says it has.',
    AGAIN,
  ),
  'source-shrunk': problem(
    'Källan var tom eller mycket mindre än förra gången.',
    'The source was empty or much smaller than last time.',
    {
      sv: 'Se efter hos källan. Stämmer det, läs in den igen och godkänn den nya versionen med --force.',
      en: 'Look at the source. If it is right, import it again and approve the new version with --force.',
    },
  ),
  'input-empty': problem('Indata är tomma.', 'There is nothing in the input.', FETCH_AGAIN),
  'input-too-large': problem('Indata är större än vad som tas emot.', 'The input is larger than is accepted.', {
    sv: 'Kontrollera att det är rätt fil, eller dela den.',
    en: 'Check that it is the right file, or split it.',
  }),
  'html-instead-of-data': problem('En webbsida kom i stället för data.', 'A web page came instead of data.', {
    sv: 'Öppna adressen i en webbläsare och se vad som står där.',
    en: 'Open the address in a browser and see what it says.',
  }),
  'encoding-not-utf8': problem('Texten är inte UTF-8.', 'The text is not UTF-8.', {
    sv: 'Spara filen som UTF-8.',
    en: 'Save the file as UTF-8.',
  }),
  'archive-corrupt': problem('Den packade filen är skadad.', 'The packed file is damaged.', FETCH_AGAIN),
  'archive-truncated': problem('Den packade filen slutar för tidigt.', 'The packed file ends too early.', FETCH_AGAIN),
  'archive-unsupported': problem(
    'Filen är packad på ett sätt som inte kan läsas.',
    'The file is packed in a way that cannot be read.',
    {
      sv: 'Packa upp den först.',
      en: 'Unpack it first.',
    },
  ),
  'archive-ratio-too-high': problem(
    'Filen växer orimligt mycket när den packas upp.',
    'The file grows beyond reason when it is unpacked.',
    { sv: 'Lita inte på var den kommer ifrån.', en: 'Do not trust where it came from.' },
  ),
  'shape-unknown': problem('Indata har en okänd form.', 'The input has an unknown shape.', COMPARE),
  'level-unknown': problem(
    'Det går inte att se om områdena är län eller kommuner.',
    'It cannot be told whether areas are counties or municipalities.',
    { sv: 'Ange nivån med kommandots tillval.', en: 'Say which with the command’s option.' },
  ),
  'taxonomy-incomplete': problem('Taxonomin saknar filer.', 'Files of the taxonomy are missing.', {
    sv: 'Hämta alla filer av samma version.',
    en: 'Fetch all files of the same version.',
  }),
  'taxonomy-version-mixed': problem(
    'Taxonomins filer är av olika version.',
    'The taxonomy’s files are of different versions.',
    {
      sv: 'Hämta alla filer av samma version.',
      en: 'Fetch all files of the same version.',
    },
  ),
  'taxonomy-version-unsupported': problem('Taxonomins version är för gammal.', 'The taxonomy’s version is too old.', {
    sv: 'Hämta version 2 eller senare.',
    en: 'Fetch version 2 or later.',
  }),
  'facts-unavailable': problem('Databasen för statistik svarade inte.', 'The database of statistics did not answer.', {
    sv: 'Kör kraftsam doctor: den säger vad som saknas.',
    en: 'Run kraftsam doctor: it says what is missing.',
  }),
};

const UNKNOWN = problem('Inläsningen stoppades.', 'The import was stopped.', {
  sv: 'Se efter i loggen, och läs in källan igen.',
  en: 'Look in the log, and import the source again.',
});

/**
 * What stopped an import, in words for people: what it was, and what to do.
 * @param code a problem code of docs/problems.md; unknown ones get the general answer.
 * @returns two plain sentences in `language`.
 */
export function importProblemWords(code: string, language: Language): { what: string; todo: string } {
  const words = PROBLEMS[code] ?? UNKNOWN;
  return { what: localText(words.what, language), todo: localText(words.todo, language) };
}

/** Whether there are words of its own for the code. */
export function isImportProblem(code: string): boolean {
  return Object.hasOwn(PROBLEMS, code);
}
