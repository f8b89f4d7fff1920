"""Feedback on what an app shows: a thumb, stars, a score, a reason."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="feedback-thumbs",
        title="Did it help?",
        what="The smallest question there is, and one more where it is a no",
        jobs=("rate",),
        interface=el.Interface(
            body=[
                el.TextSource(name="answer", title="The assistant said"),
                el.YesNo(name="helped", title="Did it help?", yes="It did", no="Not really"),
                el.Choices(
                    name="why",
                    title="What went wrong?",
                    choices=["not true", "not what I asked", "too long", "impolite"],
                    many=True,
                    when=el.Answered(question="helped", values=["no"]),
                ),
                el.Comment(
                    name="more",
                    title="Anything else?",
                    placeholder="Optional",
                    when=el.Answered(question="helped"),
                ),
            ],
        ),
        data={"answer": "The library opens at nine on weekdays and stays closed on Sundays."},
    ),
    Template(
        slug="feedback-survey",
        title="Customer survey",
        what="A score from 0 to 10, smileys, and a reason, on two pages",
        jobs=("rate",),
        interface=el.Interface(
            title="How are we doing?",
            body=[
                el.Pages(
                    children=[
                        el.Group(
                            title="The score",
                            children=[
                                el.Quantity(
                                    name="recommend",
                                    title="Would you recommend us?",
                                    hint="0 is never, 10 is always",
                                    min=0,
                                    max=10,
                                    step=1,
                                    slider=True,
                                    required=True,
                                ),
                                el.Rating(
                                    name="staff", title="Our staff", icon="smile", size="large"
                                ),
                            ],
                        ),
                        el.Group(
                            title="The reason",
                            children=[
                                el.Choices(
                                    name="used",
                                    title="What did you use?",
                                    choices=["shop", "hotline", "app"],
                                    many=True,
                                    layout="vertical",
                                ),
                                el.Comment(name="reason", title="Why this score?", rows=3),
                            ],
                        ),
                    ]
                )
            ],
        ),
        data={},
    ),
    Template(
        slug="feedback-answers",
        title="Grade an answer",
        what="Label Studio's way to score a model: stars, yes or no, a rewrite",
        jobs=("rate", "rewrite"),
        interface="""
<View className="grade">
  <Style>
    .grade { max-width: 46rem }
  </Style>
  <Markdown value="### Question&#10;Read the answer, then **grade** it."/>
  <Text name="question" value="$question"/>
  <Text name="answer" value="$answer"/>
  <Rating name="useful" toName="answer" maxRating="5" required="true"/>
  <Choices name="true" toName="answer" choice="single-radio" showInline="true">
    <Choice value="True"/>
    <Choice value="Not quite"/>
    <Choice value="False"/>
  </Choices>
  <View visibleWhen="choice-unselected" whenTagName="true" whenChoiceValue="True">
    <TextArea name="better" toName="answer" rows="3" maxSubmissions="1"
              placeholder="A better answer"/>
  </View>
</View>
""",
        data={
            "question": "How many moons does Mars have?",
            "answer": "Mars has one moon, called Phobos.",
        },
    ),
)
