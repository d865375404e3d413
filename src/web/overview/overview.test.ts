import { describe, expect, it } from 'vitest';
import { testRow } from '../../../test/support/occupationRows.ts';
import type { Session } from '../../store/session.ts';
import { overviewOf } from './overview.ts';
import { tasksFor } from './tasks.tsx';

const codes = (rows: readonly { group: { ssyk4: string } }[]) => rows.map(({ group }) => group.ssyk4);

describe('the overview', () => {
  it('puts the most advertised shortages first, as the rows come', () => {
    const rows = [
      testRow({ ssyk4: '1', outcome: 'shortage' }),
      testRow({ ssyk4: '2', outcome: 'balance' }),
      testRow({ ssyk4: '3', outcome: 'shortage' }),
    ];
    expect(codes(overviewOf({ rows }).shortages)).toEqual(['1', '3']);
  });

  it('shows only certain changes where there are any, largest first', () => {
    const rows = [
      testRow({ ssyk4: '1', change: [90, -5, 200] }),
      testRow({ ssyk4: '2', change: [20, 5, 40] }),
      testRow({ ssyk4: '3', change: [30, 5, 60] }),
      testRow({ ssyk4: '4', change: [-10, -20, -1] }),
      testRow({ ssyk4: '5', change: [-40, -50, -20] }),
    ];
    const overview = overviewOf({ rows });
    expect(overview.changes).toBe('certain');
    expect(codes(overview.rises)).toEqual(['3', '2']);
    expect(codes(overview.falls)).toEqual(['5', '4']);
  });

  it('shows uncertain changes as such where none is certain, and leaves unchanged and unknown ones out', () => {
    const rows = [
      testRow({ ssyk4: '1', change: [10, -5, 30] }),
      testRow({ ssyk4: '2', change: [0, -5, 5] }),
      testRow({ ssyk4: '3' }),
      testRow({ ssyk4: '4', change: [-10, -30, 5] }),
    ];
    const overview = overviewOf({ rows });
    expect(overview.changes).toBe('uncertain');
    expect([codes(overview.rises), codes(overview.falls)]).toEqual([['1'], ['4']]);
  });

  it('says that changes are unknown where no source covers both periods', () => {
    expect(overviewOf({ rows: [testRow({ ads: 5 })] })).toMatchObject({ changes: 'unknown', rises: [], falls: [] });
  });

  it('tells disagreement from too little', () => {
    const rows = [testRow({ agreement: 'disagree' }), testRow({}), testRow({}), testRow({ outcome: 'balance' })];
    expect(overviewOf({ rows })).toMatchObject({ disagreements: 1, tooFew: 2 });
  });
});

describe('what to do first', () => {
  const overview = overviewOf({
    rows: [
      testRow({ ssyk4: '7212', label: 'Svetsare', outcome: 'shortage' }),
      testRow({ ssyk4: '1', agreement: 'disagree' }),
    ],
  });
  const member = (...permissions: string[]): Session => ({
    kind: 'member',
    requestId: 'r',
    tenant: 't',
    person: 'p',
    permissions,
  });
  const paths = (session: Session) => tasksFor(session, overview, 'sv').map(({ href }) => href);

  it.each<[string, Session, string[]]>([
    [
      'an analyst',
      member('report-write', 'report-publish'),
      ['/underlag/nytt?ssyk4=7212', '/behov?agreement=disagree', '/uppfoljning'],
    ],
    ['a programme leader', member('report-write'), ['/matchning', '/utbud', '/underlag/nytt?ssyk4=7212']],
    ['an employer', member('report-comment'), ['/samverkan', '/behov', '/underlag']],
    ['the public', { kind: 'visitor', requestId: 'r' }, ['/behov', '/underlag', '/api']],
  ])('fits %s', (_, session, expected) => {
    expect(paths(session)).toEqual(expected);
  });

  it('proposes no report where nothing is short', () => {
    const calm = overviewOf({ rows: [testRow({ outcome: 'balance' })] });
    expect(tasksFor(member('report-publish'), calm, 'sv').map(({ href }) => href)).toEqual(['/uppfoljning']);
  });
});
