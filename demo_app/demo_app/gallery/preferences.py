"""Which is better: two answers, a list of results, a row of pictures."""

import embed_label as el

from .template import Template

ANSWERS = {
    "prompt": "Explain to a child why the sea is salty.",
    "first": "Rain washes tiny bits of salt out of the rocks, and rivers carry them into the sea. "
    "The water leaves again as clouds, but the salt stays.",
    "second": "The salinity of the ocean results from chemical weathering of silicate minerals and "
    "hydrothermal input.",
}

TEMPLATES = (
    Template(
        slug="answers-versus",
        title="Which answer is better",
        what="Preferences between two answers of a model, with reasons",
        jobs=("compare",),
        interface=el.Interface(
            title="Which answer would you give?",
            body=[
                el.Markdown(text="$prompt"),
                el.Lineup(
                    names=["A", "B"],
                    children=[el.TextSource(name="first"), el.TextSource(name="second")],
                ),
                el.Pairwise(
                    name="better",
                    title="The better answer",
                    left="A",
                    right="B",
                    required=True,
                ),
                el.Group(
                    title="Why?",
                    open=False,
                    children=[
                        el.Choices(
                            name="why",
                            choices=["truer", "clearer", "shorter", "kinder"],
                            many=True,
                        ),
                        el.Comment(name="note", placeholder="In your own words", rows=2),
                    ],
                ),
            ],
        ),
        data={**ANSWERS},
    ),
    Template(
        slug="answers-pairwise",
        title="Two texts, one choice",
        what="Label Studio's pairwise comparison, as its users write it",
        jobs=("compare",),
        interface="""
<View>
  <Header value="$prompt"/>
  <View style="display: grid; grid-template-columns: 1fr 1fr; gap: 16px">
    <Text name="first" value="$first"/>
    <Text name="second" value="$second"/>
  </View>
  <Pairwise name="better" toName="first,second"/>
</View>
""",
        data={**ANSWERS},
    ),
    Template(
        slug="results-ranking",
        title="Order search results",
        what="Drag the best result to the top, or move it by key",
        jobs=("rank",),
        interface="""
<View>
  <Header value="$query"/>
  <List name="results" value="$results" title="Results"/>
  <Ranker name="rank" toName="results"/>
</View>
""",
        data={
            "query": "How do I prune an apple tree?",
            "results": [
                {"id": "shop", "title": "Buy apple trees", "body": "Young trees from 19.90."},
                {"id": "guide", "title": "Pruning, step by step", "body": "In late winter, cut …"},
                {
                    "id": "video",
                    "title": "Watch: winter pruning",
                    "body": "Twelve minutes, in Welsh.",
                },
                {"id": "news", "title": "Orchard burnt down", "body": "Nobody was hurt."},
            ],
        },
    ),
    Template(
        slug="results-buckets",
        title="Sort into buckets",
        what="Which sources may a model quote?",
        jobs=("rank", "classify"),
        interface="""
<View>
  <List name="sources" value="$sources" title="Sources"/>
  <Ranker name="sorted" toName="sources">
    <Bucket name="quote" title="Quote it"/>
    <Bucket name="read" title="Read it only" default="true"/>
    <Bucket name="drop" title="Leave it out"/>
  </Ranker>
</View>
""",
        data={
            "sources": [
                {
                    "id": "s1",
                    "title": "Harbour statistics 2025",
                    "body": "Port Authority, 40 pages",
                },
                {"id": "s2", "title": "A sailor's blog", "body": "Posts without dates"},
                {"id": "s3", "title": "County archive", "body": "Maps from 1890 on"},
            ]
        },
    ),
    Template(
        slug="pictures-ranking",
        title="Rank pictures",
        what="Which photo leads the page? Pictures in an order, best first",
        jobs=("rank",),
        interface=el.Interface(
            title="Which photo leads the page?",
            body=[
                el.Ranking(
                    name="order",
                    title="Best first",
                    required=True,
                    entries=[
                        el.Entry(name="rocket", title="The launch", image="/photos/rocket.jpg"),
                        el.Entry(name="cat", title="Chelsea", image="/photos/cat.jpg"),
                        el.Entry(name="coffee", title="At Pikolo's", image="/photos/coffee.jpg"),
                    ],
                ),
                el.Comment(name="note", title="What speaks for the first?"),
            ],
        ),
        data={},
    ),
    Template(
        slug="ideas-buckets",
        title="Plan the next weeks",
        what="Ideas from the task, put into now, later and never",
        jobs=("rank",),
        interface=el.Interface(
            title="What do we do first?",
            body=[
                el.Ranking(
                    name="plan",
                    entries="$ideas",
                    buckets=[
                        el.Bucket(name="now", title="Now"),
                        el.Bucket(name="later", title="Later", default=True),
                        el.Bucket(name="never", title="Never"),
                    ],
                )
            ],
        ),
        data={
            "ideas": [
                {"id": "search", "title": "A better search", "text": "Finds words inside PDFs"},
                {"id": "dark", "title": "Dark colours"},
                {"id": "mail", "title": "A weekly mail", "text": "What is new, on Mondays"},
            ]
        },
    ),
)
