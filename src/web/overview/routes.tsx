import { Hono } from 'hono';
import type { AreaEvidence } from '../../evidence/occupationEvidence.ts';
import { readDemandByArea } from '../../store/demand.ts';
import { readAreaEvidence } from '../../store/evidence.ts';
import { type PublishedReport, listPublished } from '../../store/publishedReports.ts';
import { currentVersions } from '../../store/sources.ts';
import { AreaMap } from '../kit/chart/areaMap.tsx';
import type { MapPlace } from '../kit/chart/mapShapes.ts';
import { PageHeading, Section } from '../kit/heading.tsx';
import { renderPage } from '../kit/layout.tsx';
import type { Page } from '../kit/page.ts';
import { SourceList } from '../kit/source.tsx';
import { mapLevel, mapPlacesOf } from '../mapPlaces.ts';
import { NothingYet } from '../need/nothingYet.tsx';
import { countOutcomes, demandSources } from '../need/occupationList.ts';
import { OutcomeSummary } from '../need/outcomeSummary.tsx';
import { type Site, type SiteEnv, type Visit, visitOf } from '../site.ts';
import { evidenceWords } from '../words/evidence.ts';
import { formatPeriodWords } from '../words/format.ts';
import { needWords } from '../words/need.ts';
import { overviewWords } from '../words/overview.ts';
import { type DemandMap, overviewOf } from './overview.ts';
import { Changes, LatestReports, Shortages, Unsure } from './sections.tsx';
import { TaskList, tasksFor } from './tasks.tsx';

const MOST_REPORTS = 4;

/** Översikt: what this area needs most, what changed, and what to do first. */
export function overviewRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/', async (c) => {
    const visit = visitOf(c);
    return c.html(overviewPage(visit, await readOverview(site, visit)));
  });
}

interface Read {
  readonly evidence: AreaEvidence;
  readonly places: readonly MapPlace[];
  readonly reports: readonly PublishedReport[];
  readonly map: DemandMap | null;
}

async function readOverview(site: Site, { session, area, period }: Visit): Promise<Read> {
  const { store } = site;
  const { current, ...read } = await store.reading(session, async (tx) => ({
    evidence: await readAreaEvidence(tx, store.facts, { area, period }),
    places: await mapPlacesOf(site, tx, area),
    reports: ownFirst(await listPublished(tx), area.code),
    current: await currentVersions(tx),
  }));
  const [source] = demandSources(read.evidence.rows);
  if (!source) return { ...read, map: null };
  const { level } = mapLevel(area);
  const counts = await readDemandByArea(store.facts, current, {
    level,
    areas: read.places.map(({ code }) => code),
    period,
  });
  const own = counts.filter(({ sourceId }) => sourceId === source.sourceId);
  return { ...read, map: { source, ads: new Map(own.map(({ area: code, ads }) => [code, ads])) } };
}

/** Reports on this area before those on others, newest first in each. */
function ownFirst(reports: readonly PublishedReport[], area: string): PublishedReport[] {
  const current = reports.filter(({ replacedBy }) => replacedBy === null);
  const isOwn = (report: PublishedReport) => report.area === area;
  return [...current.filter(isOwn), ...current.filter((report) => !isOwn(report))].slice(0, MOST_REPORTS);
}

function overviewPage(visit: Visit, { evidence, places, reports, map }: Read) {
  const { language } = visit;
  const words = overviewWords[language];
  const overview = overviewOf(evidence);
  const page: Page = {
    ...visit.frame,
    title: words.title,
    description: words.description,
    place: 'overview',
    breadcrumbs: [],
  };
  const period = formatPeriodWords(evidence.period, language);
  return renderPage(
    page,
    <>
      <PageHeading title={words.heading(evidence.area.name)} lead={words.lead} />
      {evidence.rows.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <OutcomeSummary counts={countOutcomes(evidence.rows)} />
          <div class="with-aside">
            <Shortages rows={overview.shortages} />
            <Section id="gor-forst" title={words.tasks.title}>
              <TaskList tasks={tasksFor(visit.session, overview, language)} />
            </Section>
          </div>
          <Changes overview={overview} period={period} />
          <div class="columns">
            {places.length !== 1 && (
              <Section id="var" title={words.map.heading}>
                <AreaDemand map={map} places={places} period={period} language={language} />
              </Section>
            )}
            <div>
              <Unsure overview={overview} />
              <LatestReports reports={reports} />
            </div>
          </div>
          <Section id="kallor" title={needWords[language].sources}>
            <SourceList sources={evidence.sources} />
          </Section>
        </>
      )}
    </>,
  );
}

interface AreaDemandProps {
  readonly map: DemandMap | null;
  readonly places: readonly MapPlace[];
  readonly period: string;
  readonly language: Visit['language'];
}

function AreaDemand({ map, places, period, language }: AreaDemandProps) {
  const words = overviewWords[language].map;
  if (!map || map.ads.size === 0 || places.length === 0) return <p>{words.none}</p>;
  // A covered part without ads has none; the source counts every part of the area.
  const values = new Map(places.map(({ code }) => [code, map.ads.get(code) ?? 0]));
  return (
    <AreaMap
      id="karta"
      title={words.title}
      description={words.text(period)}
      sources={[map.source]}
      places={places}
      values={values}
      measure={{ unit: evidenceWords[language].unit.ads }}
      hrefOf={(code) => `/behov?area=${code}`}
    />
  );
}
