import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { type Visitor, usePage } from '../kit/page.ts';
import { collaborationWords } from '../words/collaboration.ts';

/** What the place is for, to those who have nothing of their own in it. */
export function Introduction({ visitor }: { visitor: Visitor }) {
  const { language, url } = usePage();
  const words = collaborationWords[language];
  return (
    <>
      <PageHeading title={words.title} lead={words.leadPublic} />
      <Section id="sa" title={words.whatTitle}>
        <ol>
          {words.what.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
        <p>
          <a class="button" href={scopedHref(url, '/underlag')}>
            {words.read}
          </a>
        </p>
      </Section>
      <Section id="lank" title={words.gotLink}>
        <p>{words.gotLinkText}</p>
      </Section>
      {visitor.kind === 'anonymous' && (
        <Section id="egna" title={words.signIn}>
          <p>{words.signInText}</p>
          <p>
            <a class="button button-quiet" href={visitor.signInHref}>
              {words.signIn}
            </a>
          </p>
        </Section>
      )}
    </>
  );
}
