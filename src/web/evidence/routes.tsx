import { Hono } from 'hono';
import type { Site, SiteEnv } from '../site.ts';
import { commentRoutes } from './commentRoutes.tsx';
import { comparisonRoutes } from './comparison.tsx';
import { consultationRoutes } from './consultationRoutes.tsx';
import { listRoutes } from './list.tsx';
import { publicReportRoutes } from './publicReport.tsx';
import { selectionRoutes } from './selectionRoutes.tsx';
import { stepRoutes } from './stepRoutes.tsx';
import { workRoutes } from './workRoutes.tsx';

/** Evidence reports: `/underlag…` to write them, `/rapport/…` to read them, `/kommentera/…` to comment by link. */
export function evidenceRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .route('/', listRoutes(site))
    .route('/', selectionRoutes(site))
    .route('/', stepRoutes(site))
    .route('/', consultationRoutes(site))
    .route('/', comparisonRoutes(site))
    .route('/', workRoutes(site))
    .route('/', publicReportRoutes(site))
    .route('/', commentRoutes(site));
}
