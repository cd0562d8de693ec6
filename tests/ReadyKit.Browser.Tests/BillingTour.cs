using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>A person who buys a plan and meets every state a subscription can be in, with what the development billing offers.</summary>
internal sealed class BillingTour(Walker walker, string home, Func<Task> look)
{
    /// <summary>Takes the whole tour; every page on it is looked at.</summary>
    public async Task TakeAsync()
    {
        await BuyAsync();
        await CancelAndTakeBackAsync();
        await FailToPayAsync();
        await PauseAsync();
        await EndAsync();
        await LookAtAsync("/dev/billing");
    }

    private async Task BuyAsync()
    {
        await OpenCheckoutAsync();
        await look();
        await PressAsync("Pay fails");
        await look();
        await PressAsync("Cancel");
        await walker.ArriveAtAsync($"{home}/upgrade");
        await OpenCheckoutAsync();
        await PressAsync("Needs confirmation");
        await look();
        var confirmation = walker.Page.Url;
        await LookAtBillingAsync("Payment open");
        await LookAtAsync($"{home}/upgrade");
        await walker.OpenAsync(confirmation);
        await PressAsync("Confirm");
        await walker.SeeHeadingAsync("You are on Pro");
        await look();
        await LookAtBillingAsync("Active");
        await walker.OpenAsync(confirmation);
        await look();
    }

    private async Task CancelAndTakeBackAsync()
    {
        await ManageAsync("Cancel at period end");
        await look();
        await LookAtBillingAsync("Ends soon");
        await LookAtAsync($"{home}/upgrade");
        await ManageAsync("Resume");
        await LookAtBillingAsync("Active");
    }

    private async Task FailToPayAsync()
    {
        await ManageAsync("Fail next renewal", "Let next renewal succeed", "Fail next renewal", "One month");
        await look();
        await LookAtBillingAsync("Past due");
        await LookAtAsync($"{home}/projects");
        await ManageAsync("One week", "One week");
        await look();
        await LookAtBillingAsync("Suspended");
        await LookAtAsync($"{home}/projects");
        await ManageAsync("Pay open invoice");
        await LookAtBillingAsync("Active");
    }

    private async Task PauseAsync()
    {
        await ManageAsync("Pause collection");
        await look();
        await LookAtBillingAsync("Paused");
        await ManageAsync("Resume collection");
        await LookAtBillingAsync("Active");
    }

    private async Task EndAsync()
    {
        await ManageAsync("Cancel now");
        await look();
        await LookAtBillingAsync("Your subscription has ended");
    }

    private async Task OpenCheckoutAsync()
    {
        await walker.OpenAndSettleAsync($"{home}/upgrade");
        await PressAsync("Choose Pro");
        await walker.Page.WaitForURLAsync("**/dev/billing/checkout/**");
    }

    /// <summary>Presses buttons on the provider's page.</summary>
    private async Task ManageAsync(params string[] buttons)
    {
        await walker.OpenAndSettleAsync($"{home}/billing");
        await PressAsync("Manage subscription");
        await walker.Page.WaitForURLAsync("**/dev/billing/portal/**");
        foreach (var button in buttons)
        {
            await PressAsync(button);
        }
    }

    /// <summary>Presses a button that leads to another page, or to the same one anew.</summary>
    private async Task PressAsync(string button)
    {
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        walker.Page.Load += OnLoad;
        await walker.PressAsync(button);
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        walker.Page.Load -= OnLoad;
    }

    private async Task LookAtBillingAsync(string state)
    {
        await walker.SeeSoonAsync($"{home}/billing", state);
        await look();
    }

    private async Task LookAtAsync(string path)
    {
        await walker.OpenAndSettleAsync(path);
        await look();
    }
}
