namespace ReadyKit.Web.Answers;

/// <summary>Names the texts of problems that belong to no feature, in the resource files beside it.</summary>
internal sealed class ProblemTexts;
