import type { OccupationEvidence } from '../../evidence/occupationEvidence.ts';
import { mayDo } from '../../store/session.ts';
import type { MapPlace } from '../kit/chart/mapShapes.ts';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import type { Page } from '../kit/page.ts';
import { SourceList } from '../kit/source.tsx';
import type { Visit } from '../site.ts';
import { needWords } from '../words/need.ts';
import { occupationWords } from '../words/occupation.ts';
import { DemandSection } from './demandSection.tsx';
import { JudgementSection } from './judgementSection.tsx';
import { LeadingSection, NearSections } from './nearSections.tsx';
import { SkillSection } from './skillSection.tsx';
import { WhereSection } from './whereSection.tsx';
import { inSentence } from './inSentence.ts';

/** `/behov/:ssyk4`: all that is known of one occupation group in the area. */
export function occupationPage(visit: Visit, evidence: OccupationEvidence, places: readonly MapPlace[]) {
  const words = occupationWords[visit.language];
  const need = needWords[visit.language];
  const { group, area } = evidence;
  const page: Page = {
    ...visit.frame,
    title: group.label,
    description: words.occupationDescription(inSentence(group.label), area.name),
    place: 'need',
    breadcrumbs: [{ text: need.title, href: '/behov' }],
  };
  const start = scopedHref(visit.url, `/underlag/nytt?ssyk4=${group.ssyk4}`);
  return renderPage(
    page,
    <>
      <PageHeading
        title={group.label}
        kicker={words.kicker(group.ssyk4)}
        lead={evidence.definition ?? undefined}
        actions={
          mayDo(visit.session, 'report-write') && (
            <a class="button" href={start}>
              {words.startReport}
            </a>
          )
        }
      />
      <JudgementSection
        judgement={evidence.judgement}
        sources={evidence.sources}
        areaNames={areaNames(visit, evidence)}
      />
      <DemandSection evidence={evidence} />
      <WhereSection evidence={evidence} places={places} />
      <SkillSection gap={evidence.gap} />
      <LeadingSection evidence={evidence} />
      <NearSections evidence={evidence} />
      <Section id="kallor" title={need.sources}>
        <SourceList sources={evidence.sources} />
      </Section>
    </>,
  );
}

/** The names that the reader chooses areas by, and those the barometer brings. */
function areaNames({ frame }: Visit, { barometer }: OccupationEvidence): Map<string, string> {
  const offered = (frame.scope?.areas ?? []).flatMap(({ choices }) => choices);
  return new Map([
    ...barometer.map(({ county, countyName }) => [county, countyName] as const),
    ...offered.map(({ value, label }) => [value, label] as const),
  ]);
}
