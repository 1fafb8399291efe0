import { type DemoPaper, demoDay } from './demo-day';

/** Twenty-four hex digits that differ by name and are the same in every run, as Hugging Face's own record ids look. */
function recordId(name: string): string {
  const digits = [...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('');
  return digits.padEnd(24, '0').slice(-24);
}

function person(user: string) {
  return { _id: recordId(user), avatarUrl: `/avatars/${user}.svg`, isPro: false, fullname: user, user, type: 'user', name: user };
}

/** The paper as it stands inside a day's entry. */
function paperJson(paper: DemoPaper) {
  return {
    id: paper.id,
    authors: paper.authors.map((name) => ({ _id: recordId(name), name, hidden: false })),
    publishedAt: paper.publishedAt,
    submittedOnDailyAt: `${demoDay.date}T00:00:00.000Z`,
    title: paper.title,
    submittedOnDailyBy: person(paper.submittedBy),
    summary: paper.summary,
    upvotes: paper.upvotes,
    discussionId: recordId(paper.id),
    ...(paper.projectPage ? { projectPage: paper.projectPage } : {}),
    ...(paper.githubRepo ? { githubRepo: paper.githubRepo, githubRepoAddedBy: 'user', githubStars: paper.githubStars } : {}),
    ai_keywords: paper.keywords,
    ...(paper.organization
      ? { organization: { _id: recordId(paper.organization), name: paper.organization, fullname: paper.organization } }
      : {}),
  };
}

/** One entry of `/api/daily_papers` and of the list page's data-props. */
export function dailyEntry(paper: DemoPaper) {
  const { title, summary, publishedAt, comments, submittedBy } = paper;
  return {
    paper: paperJson(paper),
    publishedAt,
    title,
    summary,
    numComments: comments,
    submittedBy: person(submittedBy),
    isAuthorParticipating: false,
  };
}

function repository(id: string) {
  return {
    _id: recordId(id),
    id,
    author: id.split('/')[0],
    likes: 4,
    downloads: 96,
    private: false,
    lastModified: `${demoDay.date}T00:00:00.000Z`,
  };
}

/** `/api/arxiv/{id}/repos` */
export function repositories(paper: DemoPaper) {
  return { models: paper.models.map(repository), datasets: paper.datasets.map(repository), spaces: paper.spaces.map(repository) };
}

/** `/api/papers/{id}` adds what is linked to the paper. */
export function paperDetails(paper: DemoPaper) {
  const { models, datasets, spaces } = repositories(paper);
  return {
    ...paperJson(paper),
    linkedModels: models,
    linkedDatasets: datasets,
    linkedSpaces: spaces,
    numTotalModels: models.length,
    numTotalDatasets: datasets.length,
    numTotalSpaces: spaces.length,
  };
}
