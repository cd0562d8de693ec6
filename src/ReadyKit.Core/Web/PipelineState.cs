namespace ReadyKit.Web;

/// <summary>Which of the calls that an app needs were made.</summary>
internal sealed class PipelineState
{
    public bool IsUsed { get; set; }

    public bool IsMapped { get; set; }
}
