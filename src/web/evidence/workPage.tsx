import type { Child } from 'hono/jsx';
import { REPORT_STATES, REPORT_STATE_NAMES, canTakeStep } from '../../evidence/reportSteps.ts';
import { localText } from '../../kernel/text.ts';
import { CopyLink } from '../kit/copyLink.tsx';
import type { FormState } from '../kit/formState.ts';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { Steps } from '../kit/steps.tsx';
import { formatMoment, formatNumber } from '../words/format.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { DocumentView } from './documentView.tsx';
import { HiddenField } from './hiddenField.tsx';
import { ReportDownloads } from './reportFiles.tsx';
import { BothVersions } from './stale.tsx';
import { type Workroom, isOpen, unanswered } from './workroom.ts';
import { WritingForm } from './writing.tsx';

export interface WorkProps {
  readonly room: Workroom;
  /** What the reader may do. */
  readonly may: { readonly write: boolean; readonly freeze: boolean; readonly publish: boolean };
  readonly csrf: string;
  /** Origin of this server, for the public address. */
  readonly origin: string;
  /** What was just done, from the address. */
  readonly done: string | null;
  /** A form that came back, and whether it was because somebody else had saved. */
  readonly returned?: { readonly state: FormState; readonly stale: boolean };
}

/** The workroom of one report: where it stands, what to do next, and the report itself. */
export function WorkPage(props: WorkProps) {
  const { room, may, done, returned, csrf } = props;
  const { report, document, comments } = room;
  const { language, url } = usePage();
  const words = reportWorkWords[language];
  const writable = isOpen(report.state) && may.write;
  return (
    <>
      <PageHeading
        title={report.title}
        kicker={words.state(localText(REPORT_STATE_NAMES[report.state], language))}
        lead={report.outline.subtitle}
        actions={
          writable && (
            <a class="button button-quiet" href={scopedHref(url, `/underlag/${report.id}/urval`)}>
              {words.changeSelection}
            </a>
          )
        }
      />
      <Life room={room} />
      <Done done={done} />
      {returned?.stale && <BothVersions report={report} state={returned.state} />}
      <NextStep {...props} />
      {writable ? (
        <WritingForm {...{ report, document, comments, csrf }} {...(returned && { state: returned.state })} />
      ) : (
        <Reading room={room} />
      )}
    </>
  );
}

/** The steps of a report's life. A report that was replaced has been through them all. */
function Life({ room: { report } }: Pick<WorkProps, 'room'>) {
  const { language } = usePage();
  const shown = REPORT_STATES.filter((state) => state !== 'replaced' || report.state === 'replaced');
  const steps = shown.map((state) => ({ text: localText(REPORT_STATE_NAMES[state], language) }));
  return <Steps steps={steps} current={shown.indexOf(report.state)} />;
}

function Done({ done }: { done: string | null }) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  const said = {
    skapat: [words.started, words.startedText],
    sparat: [words.saved, words.savedText],
    faststallt: [words.freezePage.done, words.freezePage.doneText],
    publicerat: [words.publishPage.done, words.publishPage.doneText],
  }[done ?? ''];
  if (!said) return <></>;
  return (
    <Notice kind="success" title={said[0] ?? ''} live>
      {said[1]}
    </Notice>
  );
}

/** One main thing to do in each state, and the others beside it. */
function NextStep(props: WorkProps) {
  const { room, may } = props;
  const { language } = usePage();
  const { next, noWriting, noPublishing } = reportWorkWords[language];
  const { state } = room.report;
  const text = {
    draft: next.draftText,
    consultation: consultationText(room, language),
    frozen: may.publish ? next.frozenText : noPublishing,
    published: next.publishedText,
    replaced: next.replacedText,
  }[state];
  return (
    <section class="next-step" aria-labelledby="nasta-steg">
      <h2 id="nasta-steg">{next[state]}</h2>
      <p>{may.write || !isOpen(state) ? text : noWriting}</p>
      <Fingerprint room={room} />
      <Address {...props} />
      <Ways {...props} />
    </section>
  );
}

function consultationText({ invitations, comments }: Workroom, language: 'sv' | 'en'): string {
  const number = (value: number) => formatNumber(value, language);
  const answered = invitations.filter((invitation) => invitation.answeredAt !== null).length;
  const { next } = reportWorkWords[language];
  const open = unanswered(comments).length;
  return `${next.answered(number(answered), number(invitations.length))} ${open > 0 ? next.waiting(open, number(open)) : next.noneWaiting}`;
}

function Fingerprint({ room: { snapshot } }: Pick<WorkProps, 'room'>) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  if (!snapshot) return <></>;
  return (
    <>
      <p class="hint">
        {words.frozenAt(formatMoment(snapshot.frozenAt.toISOString(), language))}. {words.fingerprint}:
      </p>
      <code class="fingerprint">{snapshot.hash}</code>
    </>
  );
}

function Address({ room: { published }, origin }: WorkProps) {
  const { language } = usePage();
  if (!published) return <></>;
  const href = `${origin}/rapport/${published.slug}`;
  return <CopyLink id="oppen-adress" label={reportWorkWords[language].publicAddress} href={href} />;
}

function Ways({ room, may, csrf }: WorkProps) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  const { report, published, comments } = room;
  const base = `/underlag/${report.id}`;
  const open = isOpen(report.state);
  return (
    <div class="actions">
      {open && may.write && (
        <Way
          href={`${base}/remiss`}
          main={report.state === 'draft'}
          text={report.state === 'draft' ? words.invite : words.toConsultation}
        />
      )}
      {!open && comments.length > 0 && <Way href={`${base}/remiss`} text={words.toConsultation} />}
      {canTakeStep(report.state, 'freeze') && may.freeze && (
        <Way href={`${base}/faststall`} main={report.state === 'consultation'} text={words.freeze} />
      )}
      {canTakeStep(report.state, 'publish') && may.publish && (
        <Way href={`${base}/publicera`} main text={words.publish} />
      )}
      {published && <Way href={`/rapport/${published.slug}`} main text={words.publicPage} />}
      {!open && <Way href={`${base}/jamfor`} text={words.compare} />}
      {canTakeStep(report.state, 'replace') && may.write && (
        <form method="post" action={`${base}/ersatt`}>
          <HiddenField csrf={csrf} />
          <button class="button button-quiet" type="submit">
            {words.replace}
          </button>
        </form>
      )}
      {canTakeStep(report.state, 'delete') && may.write && <Way href={`${base}/ta-bort`} text={words.remove} />}
    </div>
  );
}

function Way({ href, text, main }: { href: string; text: Child; main?: boolean }) {
  const { url } = usePage();
  return (
    <a class={main ? 'button' : 'button button-quiet'} href={scopedHref(url, href)}>
      {text}
    </a>
  );
}

/** The report as its readers see it. */
function Reading({ room: { report, document } }: Pick<WorkProps, 'room'>) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  if (!document)
    return (
      <Notice kind="warning" title={words.figuresMissing}>
        {words.figuresMissingText}
      </Notice>
    );
  return (
    <DocumentView
      document={document}
      cover="facts"
      draft={isOpen(report.state)}
      downloads={<ReportDownloads hrefOf={(format) => `/underlag/${report.id}/rapport.${format}`} />}
    />
  );
}
