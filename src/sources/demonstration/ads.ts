import { type AdPlan, plannedAds } from './adPlans.ts';
import { adText } from './adText.ts';
import { daysAfter } from './calendar.ts';
import { occupationFields } from './facts/levels.ts';
import { Random } from './random.ts';

/** An ad in the shape of JobStream, as far as the importer reads it. `synthetic` is ours. */
export interface StreamedAd {
  readonly id: string;
  readonly synthetic: true;
  readonly removed: false;
  readonly headline: string;
  readonly description: { readonly text: string };
  /** Local time without zone, as JobStream writes it. */
  readonly publication_date: string;
  readonly application_deadline: string;
  readonly number_of_vacancies: number;
  readonly employer: { readonly name: string };
  /** Null where the employer stated none. */
  readonly occupation: Labelled | null;
  readonly occupation_group: (Labelled & { readonly legacy_ams_taxonomy_id: string }) | null;
  readonly occupation_field: Labelled | null;
  readonly workplace_address: {
    readonly municipality: string | null;
    readonly municipality_code: string | null;
    readonly region: string;
    readonly region_code: string;
    readonly country: string;
  };
}

interface Labelled {
  readonly concept_id: string;
  readonly label: string;
}

const fieldLabels = new Map(occupationFields);

/** Every ad of the generated period, month by month, in the order of their ids. */
export function* demonstrationAds(seed: number, today: string): Generator<StreamedAd> {
  for (const plan of plannedAds(seed, today)) yield adOf(plan, new Random(seed, 'words', plan.id));
}

function adOf(plan: AdPlan, random: Random): StreamedAd {
  const { id, sketch, county, municipality, published } = plan;
  const deadline = daysAfter(published, random.between(14, 42));
  const words = adText({ ...plan, place: (municipality ?? county).name, deadline }, random);
  return {
    id,
    synthetic: true,
    removed: false,
    headline: words.headline,
    description: { text: words.text },
    publication_date: `${published}T${String(random.between(6, 17)).padStart(2, '0')}:00:00`,
    application_deadline: `${deadline}T23:59:59`,
    number_of_vacancies: random.chance(0.75) ? 1 : random.between(2, sketch.season === 'summer' ? 12 : 4),
    employer: { name: words.employer },
    ...statedOccupation(plan),
    workplace_address: {
      municipality: municipality?.name ?? null,
      municipality_code: municipality?.code ?? null,
      region: county.name,
      region_code: county.code,
      country: 'Sverige',
    },
  };
}

function statedOccupation({ statesOccupation, group, occupation }: AdPlan) {
  if (!statesOccupation) return { occupation: null, occupation_group: null, occupation_field: null };
  return {
    occupation: { concept_id: occupation.id, label: occupation.label },
    occupation_group: { concept_id: group.id, label: group.label, legacy_ams_taxonomy_id: group.ssyk4 },
    occupation_field: { concept_id: group.field, label: fieldLabels.get(group.field) as string },
  };
}
