import {
  CLOSING,
  OUTLINE_LIMITS,
  type ReportOutline,
  type ReportSectionKey,
  isSectionKey,
} from '../../evidence/reportOutline.ts';
import type { ReportDocument, ReportSection } from '../../reports/document.ts';
import type { ReportComment } from '../../store/reportComments.ts';
import type { Report } from '../../store/reports.ts';
import { TextArea } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import { type FormState, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { formatNumber } from '../words/format.ts';
import { reportFormWords } from '../words/reportForm.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { DocumentView } from './documentView.tsx';
import { ReportDownloads } from './reportFiles.tsx';
import { sectionKeysOf, withClosing } from './workroom.ts';

interface WritingProps {
  readonly report: Report;
  readonly document: ReportDocument | null;
  readonly comments: readonly ReportComment[];
  readonly csrf: string;
  readonly state?: FormState;
}

/** The report with a field to write in under its summary and beside each section. One form saves them all. */
export function WritingForm({ report, document, comments, csrf, state }: WritingProps) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  return (
    <div class="report-work">
      <Form
        action={`/underlag/${report.id}`}
        csrf={csrf}
        submit={words.save}
        alternatives={<span>{words.saveHint}</span>}
        {...(state && { state })}
      >
        <input type="hidden" name="version" value={String(report.version)} />
        {document ? (
          <DocumentView
            document={withClosing(document)}
            draft
            cover="facts"
            without="texts"
            downloads={<ReportDownloads hrefOf={(format) => `/underlag/${report.id}/rapport.${format}`} />}
            under={(section) => <Field section={section} report={report} comments={comments} />}
          />
        ) : (
          <WithoutFigures report={report} comments={comments} />
        )}
      </Form>
    </div>
  );
}

/** The texts can be written while the statistics are away. */
function WithoutFigures({ report, comments }: Pick<WritingProps, 'report' | 'comments'>) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  const names = reportFormWords[language].parts;
  const sections = sectionKeysOf(report.outline).map((key) => ({ key, heading: names[key], blocks: [] }));
  return (
    <>
      <Notice kind="warning" title={words.figuresMissing}>
        {words.figuresMissingText}
      </Notice>
      {[null, ...sections].map((section) => (
        <Field section={section} report={report} comments={comments} />
      ))}
    </>
  );
}

interface FieldProps {
  readonly section: ReportSection | null;
  readonly report: Report;
  readonly comments: readonly ReportComment[];
}

function Field({ section, report, comments }: FieldProps) {
  const { language, url } = usePage();
  const words = reportWorkWords[language];
  if (!section)
    return (
      <div class="writing">
        <TextArea
          name="summary"
          label={words.summary}
          hint={words.summaryHint}
          rows={6}
          value={report.outline.summary}
          maxLength={OUTLINE_LIMITS.summary}
          optional
        />
      </div>
    );
  if (!isSectionKey(section.key)) return <></>;
  const said = comments.filter((comment) => comment.section === section.key);
  return (
    <div class="writing">
      <TextArea
        name={conclusionField(section.key)}
        label={section.key === CLOSING ? words.closing : words.conclusion(section.heading)}
        hint={words.conclusionHint}
        rows={5}
        value={report.outline.conclusions[section.key] ?? ''}
        maxLength={OUTLINE_LIMITS.conclusion}
        optional
      />
      {said.length > 0 && (
        <p>
          <a href={scopedHref(url, `/underlag/${report.id}/remiss#synpunkter-${section.key}`)}>
            {words.comments(formatNumber(said.length, language))}
          </a>
        </p>
      )}
    </div>
  );
}

/** Name of the field for a section's conclusion; the same as the problems of the outline use. */
export function conclusionField(key: ReportSectionKey): string {
  return `conclusions.${key}`;
}

/** The outline with the texts of the form in it; a section that the form did not have keeps its text. */
export function writtenOutline(body: FormData, former: ReportOutline): ReportOutline {
  const keys = sectionKeysOf(former).filter((key) => body.has(conclusionField(key)));
  const written = keys.map((key) => [key, textIn(body, conclusionField(key))] as const);
  return {
    ...former,
    summary: textIn(body, 'summary'),
    conclusions: { ...former.conclusions, ...Object.fromEntries(written) },
  };
}
