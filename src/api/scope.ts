import { z } from '@hono/zod-openapi';
import { type Area, COUNTRY } from '../kernel/area.ts';
import { monthAt, monthIndex, type Period, parsePeriod } from '../kernel/period.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { findArea } from '../store/areas.ts';
import type { ReadTransaction } from '../store/transaction.ts';

export const areaParameter = z
  .string()
  .min(1)
  .max(60)
  .openapi({ description: 'Kod för ett område; se /api/v1/areas. Utelämnat: riket', example: '14' });

/** Area and period of questions about evidence. */
export const scopeParameters = {
  area: areaParameter.default(COUNTRY),
  period: z.string().min(1).max(30).optional().openapi({
    description: 'ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM/ÅÅÅÅ-MM. Utelämnat: de tolv hela månaderna före den här',
    example: '2025',
  }),
};

export interface ScopeAsked {
  readonly area: string;
  readonly period?: string | undefined;
}

/** The area and period that a question is about, or what is wrong with them. */
export async function scopeOf(
  tx: ReadTransaction,
  asked: ScopeAsked,
  now: Date,
): Promise<Result<{ area: Area; period: Period }>> {
  const period = asked.period === undefined ? ok(yearBefore(now)) : parsePeriod(asked.period);
  if (!period.ok) return period;
  const area = await areaAsked(tx, asked.area);
  return area.ok ? ok({ area: area.value, period: period.value }) : area;
}

/** The area with the code that a parameter gave. */
export async function areaAsked(tx: ReadTransaction, code: string): Promise<Result<Area>> {
  const area = await findArea(tx, code);
  return area ? ok(area) : refused('area-unknown', `No area ${code}`, { data: { code }, field: 'area' });
}

function yearBefore(now: Date): Period {
  const present = monthIndex(now.toISOString().slice(0, 7));
  return { from: monthAt(present - 12), to: monthAt(present - 1) };
}
