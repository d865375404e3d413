import { CorrectionsInText } from './corrections.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { SourceList } from '../kit/source.tsx';
import { correctionWords } from '../words/correction.ts';
import { offeringWords } from '../words/offering.ts';
import { offeringPageWords } from '../words/offeringPage.ts';
import { HowItWasLinked, OccupationTable, SkillTable, correctHref } from './linkTables.tsx';
import { MarkedOffering } from './markedOffering.tsx';
import { OfferingFacts } from './offeringFacts.tsx';
import type { OfferingView } from './readOffering.ts';

export interface OfferingPageProps {
  readonly view: OfferingView;
  readonly mayCorrect: boolean;
  readonly csrf: string;
  /** Null for those who are signed in. */
  readonly signInHref: string | null;
  /** What the reader just did, in words. */
  readonly receipt: string | null;
}

/** One offering: what it is, what its text is about, where it leads, and how that was found out. */
export function OfferingPage(props: OfferingPageProps) {
  const { view, mayCorrect, receipt } = props;
  const { language } = usePage();
  const words = offeringPageWords[language];
  const { offering, removed } = view.record;
  const { level, kind } = offeringWords[language];
  return (
    <>
      {receipt && (
        <Notice kind="success" live>
          {receipt}
        </Notice>
      )}
      <PageHeading
        kicker={`${kind[offering.kind]} · ${level[offering.level]}${offering.synthetic ? ` · ${words.synthetic}` : ''}`}
        title={offering.title}
        actions={
          offering.url && (
            <a class="button button-quiet" href={offering.url}>
              {words.sourcePage}
            </a>
          )
        }
      />
      {removed && <Notice kind="warning">{words.removed}</Notice>}
      {offering.cancelled && <Notice kind="warning">{words.cancelled}</Notice>}
      <div class="with-aside">
        <Section id="texten" title={words.text} lead={words.textLead}>
          <MarkedOffering view={view} />
        </Section>
        <Section id="fakta" title={words.facts}>
          <OfferingFacts view={view} />
        </Section>
      </div>
      <LeadsTo view={view} mayCorrect={mayCorrect} />
      <Teaches view={view} mayCorrect={mayCorrect} />
      <Section id="hur" title={words.how}>
        <HowItWasLinked view={view} />
      </Section>
      <Corrections {...props} />
      <Section id="kallor" title={words.sources}>
        <SourceList sources={view.sources} />
      </Section>
    </>
  );
}

type LinkProps = Pick<OfferingPageProps, 'view' | 'mayCorrect'>;

function LeadsTo({ view, mayCorrect }: LinkProps) {
  const { language } = usePage();
  const words = offeringPageWords[language];
  return (
    <Section id="leder-till" title={words.occupations} lead={words.occupationsLead}>
      {view.record.occupations.length > 0 ? (
        <OccupationTable view={view} mayCorrect={mayCorrect} />
      ) : (
        <p>{words.noOccupations}</p>
      )}
      {mayCorrect && <AddLink id={view.record.offering.id} link="occupation" />}
    </Section>
  );
}

function Teaches({ view, mayCorrect }: LinkProps) {
  const { language } = usePage();
  const words = offeringPageWords[language];
  return (
    <Section id="lar-ut" title={words.skills} lead={words.skillsLead}>
      {view.record.skills.length > 0 ? <SkillTable view={view} mayCorrect={mayCorrect} /> : <p>{words.noSkills}</p>}
      {mayCorrect && <AddLink id={view.record.offering.id} link="skill" />}
    </Section>
  );
}

function AddLink({ id, link }: { id: string; link: 'occupation' | 'skill' }) {
  const { language, url } = usePage();
  return (
    <p>
      <a href={scopedHref(url, correctHref(id, link))}>{offeringPageWords[language].add[link]}</a>
    </p>
  );
}

function Corrections({ view, mayCorrect, csrf, signInHref }: OfferingPageProps) {
  const { language } = usePage();
  const words = offeringPageWords[language];
  return (
    <Section id="rattelser" title={correctionWords[language].inText}>
      <CorrectionsInText view={view} csrf={mayCorrect ? csrf : null} />
      {!mayCorrect && (
        <p>
          {words.mayNotCorrect} {signInHref && <a href={signInHref}>{words.signIn}</a>}
        </p>
      )}
    </Section>
  );
}
